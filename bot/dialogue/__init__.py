"""What a message means in its conversation, beside what it looks like alone: an answer, a question of its own.

`bot/engine/processor.py` comes in with a message that the graph understood alone (`bot/understood.py`) and with what
the conversation tells (`known.py`). The modules come into play in this order; each gives a new message (`rewriting`):

1. Before the steps: `hidden_or_erased`, where the message ends with the word for erasing; else `behind_thanks` and
   `country_denied`.
2. `steps` takes all others, in the order in which it reads:
   - whether few words say that somebody is near: `somebody_near`, or tell of an `escape`; who is held or missing, told
     behind a question about an offer: `another_lost`, with `losses`;
   - how likely each kind is here: `usual_kinds`;
   - whose wish to die it is, if any: `wish_of_another`, `taken_back`, `denied_suicide`; what a correction says:
     `corrected`;
   - what it plainly asks by a list, or wants erased: `asked_in_words`, `hidden_or_erased`;
   - what somebody at work tells or asks of a case: `told_at_work`;
   - what can't wait: who stands outside (`at_the_door`), a phone that is taken, no wish to hide (`phone_controlled`), a
     place that is not known (`place_unknown`);
   - what it asks by a list or of a page: `asked`, with `workplaces`, `part_of_page`, `asked_of_page`, `guidance_page`;
   - whether who had to hide the chat is back: `returned`;
   - what becomes of its alarm: `alarm_weighing`, with `alarm_certainty`, `whose_danger`, `words_of_dying`,
     `phrases_heard`, `held_for_money`; then `grown_up`;
   - what a first message tells: `first_message`;
   - the one fact of few words: `fact_alone`;
   - the follow-up that it is: `follow_ups`, with the kinds that it holds (`follow_up_readings`), those that count here
     (`follow_up_weighing`, `follow_up_objections`, `follow_up_certainty`), what answers them (`follow_up_answers`), and
     what is told (`told_of_offer`, `told_fact`, `danger_told`);
   - the answer to the open question: `answer_beside`, `own_words`;
   - what else it asks, and what it may be about: `questions_beside`, `likely_kinds`.

Why each step is there, and its decision, stands in docs/architecture.md.
"""
