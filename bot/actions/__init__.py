"""What the bot says to a message: one action a file, each a pure function of the turn.

`bot/data/rules/` names the action of each intent, and the file has the action's name: `action_find_helpline` is
`FindHelpline` of `find_helpline.py`. `turn_action.py` is what Rasa sees of each.

`answers/` has a file for each thing that `action_answer_question` answers, `needs/` what is said about each need,
`composition/` what is done to the reply of any action, and `parts/` what replies are made of. None of them imports an
action. Answers import needs, and never the reverse.
"""
