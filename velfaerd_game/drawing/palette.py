"""The colours of the three themes. Every pair that carries text or meaning was chosen for WCAG 2.2 AA."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RoleColours:
    """A role's colours: flat fill, what stands on it, its pattern, its dark part, its light tone, its text on paper."""

    fill: str
    on: str
    pattern: str
    deep: str
    pale: str
    ink: str


@dataclass(frozen=True, slots=True)
class Palette:
    """One theme's colours, by what they are for."""

    name: str
    table: str
    surface: str
    card: str
    column: str
    ink: str
    muted: str
    line: str
    edge: str
    accent: str
    on_accent: str
    accent_soft: str
    focus: str
    oak: str
    oak_grain: str
    warning: str
    warning_soft: str
    shadow: str
    error: str
    empty: str
    shadows: bool
    roles: dict[str, RoleColours]


LIGHT = Palette(
    name="light",
    table="#E9DFCB",
    surface="#F7F2E6",
    card="#FFFDF8",
    column="#F1EADA",
    ink="#16232B",
    muted="#4A5860",
    line="#CDBFA3",
    edge="#82765F",
    accent="#17525A",
    on_accent="#FFFFFF",
    accent_soft="#D5E5E3",
    focus="#0B5FFF",
    oak="#D8B885",
    oak_grain="#B48D55",
    warning="#8A4B00",
    warning_soft="#FBE7C6",
    shadow="#16232B",
    error="#A3231B",
    empty="#FFFDF8",
    shadows=True,
    roles={
        "medspiller": RoleColours("#C2453B", "#FFFFFF", "#A9362D", "#8F2A23", "#F5D6CF", "#A5352C"),
        "designer": RoleColours("#E3A02C", "#16232B", "#CC8A17", "#A86C08", "#F9E5BC", "#7D5200"),
        "brobygger": RoleColours("#1F5F9C", "#FFFFFF", "#2E70AF", "#154573", "#CFE0F0", "#1F5F9C"),
        "styrmand": RoleColours("#4C9F8A", "#16232B", "#3B8B77", "#27705F", "#CFE7DF", "#246353"),
        "oversaetter": RoleColours("#5F2159", "#FFFFFF", "#75336F", "#43143E", "#E8D3E5", "#5F2159"),
        "fortaeller": RoleColours("#F5BFC9", "#16232B", "#EDA5B3", "#CF7388", "#FBE6EA", "#96354E"),
    },
)
DARK = Palette(
    name="dark",
    table="#0E1B22",
    surface="#15262F",
    card="#203640",
    column="#1A2E38",
    ink="#F4EDDF",
    muted="#B9C4C4",
    line="#3A515B",
    edge="#7F959C",
    accent="#8FD0C4",
    on_accent="#0B181E",
    accent_soft="#21454B",
    focus="#FFD166",
    oak="#5A4A33",
    oak_grain="#7C6747",
    warning="#F6C76B",
    warning_soft="#43371F",
    shadow="#000000",
    error="#FF9C8F",
    empty="#15262F",
    shadows=True,
    roles={
        "medspiller": RoleColours("#DF6856", "#0B181E", "#CB5544", "#A63F31", "#4A2A2A", "#FFA594"),
        "designer": RoleColours("#EDB247", "#0B181E", "#D99C2E", "#B57C17", "#463A20", "#F5C873"),
        "brobygger": RoleColours("#4A8CCC", "#0B181E", "#3A7BBA", "#275F99", "#1F3C57", "#93C4F2"),
        "styrmand": RoleColours("#6CC2AB", "#0B181E", "#57AD96", "#3B8B77", "#1F4A44", "#8CDAC5"),
        "oversaetter": RoleColours("#86397B", "#FFFFFF", "#98498D", "#63255A", "#432A45", "#E2A9DA"),
        "fortaeller": RoleColours("#FAD3DA", "#0B181E", "#F0B6C2", "#D98A9C", "#4E353D", "#FAD3DA"),
    },
)
CONTRAST = Palette(
    name="contrast",
    table="#000000",
    surface="#000000",
    card="#000000",
    column="#000000",
    ink="#FFFFFF",
    muted="#FFFFFF",
    line="#8A8A8A",
    edge="#FFFFFF",
    accent="#FFE45C",
    on_accent="#000000",
    accent_soft="#3A3300",
    focus="#00E5FF",
    oak="#3A3A3A",
    oak_grain="#FFFFFF",
    warning="#FFE45C",
    warning_soft="#000000",
    shadow="#000000",
    error="#FFB3A8",
    empty="#000000",
    shadows=False,
    roles={
        "medspiller": RoleColours("#FF7560", "#000000", "#D9503D", "#B23A29", "#3D0F08", "#FF9C8C"),
        "designer": RoleColours("#FFBE2E", "#000000", "#D99A0F", "#A87400", "#3A2900", "#FFCC5C"),
        "brobygger": RoleColours("#5AA5FF", "#000000", "#4790DA", "#2467AC", "#06264A", "#9CCDFF"),
        "styrmand": RoleColours("#46DDB2", "#000000", "#17A07B", "#0B7558", "#003626", "#6FE3C2"),
        "oversaetter": RoleColours("#9436BC", "#FFFFFF", "#AC55D2", "#6A1F8A", "#2C0A3A", "#E4B3FA"),
        "fortaeller": RoleColours("#FFE1E8", "#000000", "#EFB4C2", "#C9788D", "#40222A", "#FFE1E8"),
    },
)

PALETTES = {palette.name: palette for palette in (LIGHT, DARK, CONTRAST)}
