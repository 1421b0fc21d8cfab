"""The turn as an action sees it: read out of what Rasa keeps, as plain values.

`reading` makes the `Turn` (`turn`) of the tracker's slots and of what its events say (`session`). A turn has three
parts: the message that just came (`message_of_turn`, out of what the engine says of it: `message`); where the person is
(`place_of_turn`); and what is known of the conversation with it (`conversation_so_far`). `language` tells the language
of the reply, `age` whether a child is concerned, `audience` whom the conversation is about, `locked_in` whether they
can't go out. `place` finds the country, and asks `place_named` whether one that is named counts; `two_countries` finds
the other country of a conversation. `certainty` is how sure an intent must be to be acted on. An action answers with a
`Reply` (`reply`), which may leave a `Question` open (`question`).
"""
