"""The words of the report that are the same for every run.

Owns headings, captions and remarks. Must not know where they stand.
"""

from game.language import _, pgettext


def labels() -> dict[str, str]:
    """Every label by the name the template calls it, in the present language."""
    return _headings() | _columns() | _remarks() | _pictures()


def _headings() -> dict[str, str]:
    return {
        "colon": pgettext("after a name", ": "),
        "comma": pgettext("between facts", ", "),
        "stop": pgettext("between two sentences", ". "),
        "full_stop": pgettext("after a sentence", "."),
        "debrief": _("Debrief"),
        "contents": _("In this report"),
        "your_year": _("Your year"),
        "how_it_ends": _("How it ends"),
        "every_point": _("Every point"),
        "your_choices": _("Your choices"),
        "cities": _("Same choices, other cities"),
        "persons": _("Same choices, other person"),
        "real": _("What is real?"),
        "how_we_know": _("How we know"),
        "sources": _("Sources"),
        "talk": _("Talk about it"),
        "slip_by_slip": _("Slip by slip"),
        "differences": _("What counts differently"),
        "departures": _("What could not be done the same way"),
        "endings": _("How these lives end"),
        "grades": _("The grades these lives end with"),
    }


def _columns() -> dict[str, str]:
    return {
        "life": _("Life"),
        "rules": _("Rules"),
        "person": _("Person"),
        "seed": _("Seed"),
        "standing": _("At the end"),
        "table": _("Table"),
        "number": _("No."),
        "date": _("Date"),
        "points": _("Points"),
        "what": _("What was recorded"),
        "evidence": _("Evidence"),
        "balance": _("Balance"),
        "fate": _("Now"),
        "scene": _("Scene"),
        "choice": _("Your choice"),
        "place": _("Rules"),
        "who": _("Person"),
        "score": _("Score"),
        "grade": _("Standing"),
        "holds": _("In force"),
        "what_differs": _("What is different"),
        "act": _("What happened"),
        "here": _("In your run"),
        "there": _("There"),
        "restrictions": _("Restrictions"),
        "benefits": _("Benefits"),
        "lists": _("Lists"),
        "ending": _("Ending"),
        "at_the_end": _("What is left"),
        "share": _("Share"),
        "lives": _("Lives"),
        "label": _("Label"),
        "meaning": _("What it promises"),
        "statements": _("Statements"),
        "none": _("none"),
        "your_run": _("your run"),
        "yours": _("yours"),
    }


def _remarks() -> dict[str, str]:
    return {
        "about": _(
            "This page is the debrief of one run of the game A Thousand Points. It holds no names "
            "but those of the story, needs no internet, and can be printed."
        ),
        "cities_intro": _(
            "The same decisions, played again under other rules. Where a choice did not exist or "
            "was locked there, the first open choice was taken, and the report says so."
        ),
        "persons_intro": _(
            "The same decisions, made by somebody who starts this life with other means."
        ),
        "no_file": _("Nobody keeps a file here, so there are no slips."),
        "only_opened": _("The file was opened, and nothing was ever added to it."),
        "no_sum": _("These rules keep no number, so there is nothing to add up."),
        "note": _("Note:"),
        "source_numbers": _("Sources:"),
        "invented": _(
            "Statements labelled “invented” were made for the story. Nothing says they were so."
        ),
        "talk_intro": _("There is no score for the answers."),
    }


def _pictures() -> dict[str, str]:
    return {
        "line_title": _("The score over the year"),
        "bars_title": _("How many of these lives ended with which score"),
        "bars_text": _("The darkest bar is the one your run is in."),
        "line_legend": _("Round marks are gains, square ones losses."),
    }
