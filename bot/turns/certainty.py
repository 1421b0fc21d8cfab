"""How sure the model must be of an intent before it is acted on."""

#: Confidence from which an intent is taken for what was meant. Of the messages of the evaluation without alarm, the
#: model is right about less than half below it and about nine in ten above (`bot evaluate --json`).
INTENT_SURE = 0.6
#: The same for a farewell: all real ones have more, and a wrong one ends a conversation.
SURE_OF_FAREWELL = 0.9
#: And for hiding the chat from somebody in need: 46 of the 49 wishes to hide in the evaluation have more, and below it
#: "she comes from Bouake" and "they're back" were read as one. Less is asked about: "someone is near me" can be chosen.
SURE_TO_HIDE = 0.8
#: Below it even guidance for a trade is not given: it would be for other people than the writer.
HARDLY_SURE = 0.4
