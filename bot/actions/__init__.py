"""What the bot does about a message: one need of a person a file, each a pure function of the turn."""
