"""What a message means in its conversation, beside what it looks like alone: an answer, a question of its own.

`bot/engine/processor.py` comes in with a message that the graph understood alone (`bot/understood.py`) and with what
the conversation tells (`known`); it also asks whether a message takes a country back (`country_denied`). `steps` holds
the steps that follow, in their order; each gives a new message (`rewriting`). The table of docs/architecture.md names
the modules of each step and the decision behind it.

What several steps share: how sure a kind must be (`follow_up_certainty`), and what answers it (`follow_up_answers`); a
page of guidance as an answer (`guidance_page`), and which of them is for a workplace (`workplaces`).
"""
