"""The turn as an action sees it: read out of what Rasa keeps, as plain values.

`reading` makes the `Turn` (`turn`) of the tracker's slots and of what its events say (`session`). The message that just
came gives its own values (`message`); with the conversation it tells the language (`language`), whether a child is
concerned (`age`), and where the person is (`place`, which asks `place_named` whether a country that is named counts,
both in terms of `place_of_turn`), and the other country of a conversation (`two_countries`).
`certainty` is how sure an intent must be to be acted on. An action answers with a `Reply` (`reply`), which may leave a
`Question` open (`question`).
"""
