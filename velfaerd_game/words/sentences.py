"""The sentence of every kind of fault: what is wrong, and what to write instead. words.messages fills the gaps."""

from __future__ import annotations

from typing import assert_never

from velfaerd_game.game.problem import ProblemKind as Kind

from .language import tr


def sentence_of(kind: Kind) -> str:  # noqa: C901, PLR0915 - a table, read row by row
    """The kind's sentence in the language now spoken, with gaps such as {value}."""
    match kind:
        # Ids and what refers to them
        case Kind.BAD_ID:
            return tr("“{value}” cannot be an id. Write 3 to 64 characters of a–z, 0–9 and -, such as albertslund-lys.")
        case Kind.DUPLICATE_ID:
            return tr("The id “{value}” is already used at {first}. Give this one an id of its own.")
        case Kind.DUPLICATE_ENTRY:
            return tr("“{value}” already stands at {first}. Remove one of them.")
        case Kind.DUPLICATE_CELL:
            return tr("The role “{value}” already has a text in this phase, at {first}. Make one text of the two.")
        case Kind.BAD_LANGUAGE:
            return tr("“{value}” is no language of the game. {hint}")
        case Kind.UNKNOWN_ROLE:
            return tr("There is no role “{value}”. {hint}")
        case Kind.UNKNOWN_TENSION:
            return tr("The deck has no tension field “{value}”. {hint}")
        case Kind.UNKNOWN_PARTNER:
            return tr("There is no kind of partner “{value}”. {hint}")
        case Kind.UNKNOWN_SOURCE:
            return tr("The level has no source “{value}”. {hint}")
        case Kind.UNKNOWN_PHASE:
            return tr("The level has no phase “{value}”. {hint}")
        # Placements, cells, events
        case Kind.MISSING_PLACEMENT:
            return tr("The expert says nothing of the phase “{value}”. Write {value} = {{}} if no card belongs there.")
        case Kind.TOO_MANY_CARDS:
            return tr("{value} cards lie here, and a phase may hold {first}. Take some away.")
        case Kind.ROLE_TWICE:
            return tr("The role “{value}” lies here twice. Write it once, as lead or as support.")
        case Kind.LEAD_OFF:
            return tr("The level’s rules have no lead. Write “{value}” as support instead.")
        case Kind.MISSING_CELL:
            return tr(
                "An expert places “{value}” in this phase, but no text says why. "
                'Add [[phases.cells]] with role = "{value}" and why = "…".'
            )
        case Kind.NO_TEMPTING_CELL:
            return tr(
                "The phase “{value}” has no text on a role that tempts but that no expert places. "
                "Add [[phases.cells]] for one of these: {choices}."
            )
        case Kind.EVENT_FIRST:
            return tr("The first phase cannot be an event: nothing comes before it. Write event = false, or move it.")
        # Amounts
        case Kind.TOO_FEW:
            return tr("There are {value} here, and there must be at least {first}. Add what is missing.")
        case Kind.TOO_MANY:
            return tr("There are {value} here, and there may be at most {last}. Take some away.")
        case Kind.OUT_OF_RANGE:
            return tr("{value} cannot be used. Write a number from {first} to {last}.")
        # Texts
        case Kind.EMPTY_TEXT:
            return tr("The text is empty. Write something here.")
        case Kind.TOO_LONG:
            return tr("The text has {value} characters and may have {first}. Shorten it.")
        case Kind.HTML:
            return tr("HTML is not shown, and here stands “{value}”. Write it as plain text.")
        case Kind.LINK:
            return tr(
                "A text can hold no links or pictures, and here stands “{value}”. Put addresses under [[sources]]."
            )
        case Kind.CONTROL_CHARACTER:
            return tr("The text holds a character that cannot be seen ({value}). Delete it, or write the text anew.")
        case Kind.BAD_URL:
            return tr("“{value}” is no address. It begins with https:// or http:// and has no spaces.")
        # Opening the file
        case Kind.NOT_FOUND:
            return tr("There is no such file. See whether its name and folder are spelt right.")
        case Kind.FOLDER:
            return tr("This is a folder. Give the name of a file in it.")
        case Kind.SPECIAL_FILE:
            return tr("This is not an ordinary file and is not read. Give the name of a file that was saved.")
        case Kind.LINK_LOOP:
            return tr("The link leads back to itself. Give the name of the file it should lead to.")
        case Kind.NOT_FOLLOWED:
            return tr("This is a link and is not followed. Put what it leads to in the folder instead.")
        case Kind.NO_PERMISSION:
            return tr("You may not read this file. Ask whoever owns it, or copy it to a folder of your own.")
        case Kind.UNREADABLE:
            return tr("The file cannot be read: {value}. Try a copy of it.")
        case Kind.TOO_LARGE:
            return tr("The file is larger than {kib} KiB, the most that is read. See whether it is the right one.")
        case Kind.NO_LEVELS:
            return tr("The folder holds no level. A level’s name ends in .toml.")
        case Kind.NO_BOARDS:
            return tr("There is no board here. A board’s name ends in .json.")
        case Kind.UNREADABLE_FOLDER:
            return tr("The folder cannot be looked into: {value}. See whether its name is right and you may open it.")
        # The file's bytes
        case Kind.EMPTY_FILE:
            return tr("The file is empty. See whether it was saved.")
        case Kind.NOT_UTF8:
            return tr("The file is not saved as UTF-8. Open it in your text editor and save it with that encoding.")
        case Kind.NOT_TOML:
            return tr("Character {first} cannot be read as TOML. {hint}")
        case Kind.NOT_JSON:
            return tr("Character {first} cannot be read as JSON. Save the board anew from the game.")
        case Kind.TOO_DEEP:
            return tr("The file has too many levels inside each other to be read. Write it more simply.")
        case Kind.DUPLICATE_KEY:
            return tr("The key “{value}” stands twice in the same place. Remove one of them.")
        # What the file is
        case Kind.NEWER_FORMAT:
            return tr(
                "The file is made with a newer version of the game (format {value}; this one reads up to {first}). "
                "Update the program. Nothing in the file was changed."
            )
        case Kind.BAD_FORMAT:
            return tr("There is no format {value}. Write {first}.")
        case Kind.FILE_NAME:
            return tr("The id is “{value}”, but the file is called something else. Call it {first}, or change the id.")
        case Kind.NO_ORIGINAL:
            return tr("This is a translation of {value}, which is not there. Put the two in the same folder.")
        case Kind.TRANSLATION_ID:
            return tr(
                "The translation is of “{value}”, but the level beside it is “{first}”. Write the same id in both."
            )
        case Kind.TRANSLATION_LANGUAGE:
            return tr("The language is “{value}” here, but “{first}” in the file’s name. Make them the same.")
        case Kind.SHADOWED:
            return tr(
                "{first} has the same id, “{value}”, so this level is not shown. Give it another id and file name."
            )
        # The file's shape
        case Kind.MISSING_KEY:
            return tr("“{value}” is missing. Add it: {shape}.")
        case Kind.UNKNOWN_KEY:
            return tr("There is no key “{value}”. {hint}")
        case Kind.WRONG_TYPE:
            return tr("Here stands {found}. Write {shape} instead.")
        case Kind.BAD_NUMBER:
            return tr("This number cannot be used. Write an ordinary one, such as 1 or 0.5.")
        case Kind.BAD_CHOICE:
            return tr("“{value}” cannot stand here. {hint}")
        case Kind.ONLY_TEXTS:
            return tr("“{value}” is no text, and a translation holds only texts. Remove it here.")
        case Kind.UNKNOWN_ENTRY:
            return tr("The original has no “{value}”. {hint}")
        case Kind.MISSING_TEXT:
            return tr("The text is not translated, so the original’s is shown.")
        case Kind.MISSING_ROLE:
            return tr('The deck lacks the role “{value}”. Add [[roles]] with id = "{value}".')
        case Kind.MORE_FAULTS:
            return tr("There are more faults than these {value}. Mend these, then check again.")
        # A board's file
        case Kind.OTHER_TYPE:
            return tr("This is no board: its type is “{value}”. A board’s is “{first}”.")
        case Kind.OTHER_LEVEL:
            return tr("The board is of the level “{value}”, not of “{first}”. Choose that level, or another board.")
        case Kind.KEY_CHANGED:
            return tr(
                "The level’s key has changed since this board was made ({value} then, {first} now). "
                "Use the level as it was, or place the cards again."
            )
        case Kind.BAD_UUID:
            return tr("“{value}” is no UUID. Save the board anew from the game.")
        # A lesson's file
        case Kind.NO_LESSON:
            return tr("This is no lesson that was kept. It can be deleted, or put elsewhere.")
        case Kind.NO_LEVEL:
            return tr("The lesson is about “{value}”, which is not here. Put that alliance back, then open the lesson.")
        case Kind.DAMAGED_LESSON:
            return tr("The lesson’s file is damaged, so it cannot be opened. Use a copy of it, if there is one.")
        case Kind.BAD_PART:
            return tr(
                "This part of the lesson is damaged, so it cannot be opened. Use a copy of the file, if there is one."
            )
        case Kind.OLD_KEY:
            return tr("The experts’ answer has changed since the lesson began; the class is compared with the new one.")
        case _ as unreachable:
            assert_never(unreachable)
