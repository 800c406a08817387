"""Plain names for teams: trees, so that nobody writes a person's name."""

from __future__ import annotations

from .language import tr


def team_names() -> dict[str, str]:
    """Id -> name in the language now spoken, in no order that means anything."""
    return {
        "maple": tr("Maple"),
        "ash": tr("Ash"),
        "birch": tr("Birch"),
        "beech": tr("Beech"),
        "cedar": tr("Cedar"),
        "oak": tr("Oak"),
        "elm": tr("Elm"),
        "juniper": tr("Juniper"),
        "pine": tr("Pine"),
        "spruce": tr("Spruce"),
        "hazel": tr("Hazel"),
        "elder": tr("Elder"),
        "chestnut": tr("Chestnut"),
        "cherry": tr("Cherry"),
        "linden": tr("Linden"),
        "larch": tr("Larch"),
        "willow": tr("Willow"),
        "plane": tr("Plane"),
        "poplar": tr("Poplar"),
        "pear": tr("Pear"),
        "rowan": tr("Rowan"),
        "yew": tr("Yew"),
        "hawthorn": tr("Hawthorn"),
        "walnut": tr("Walnut"),
    }
