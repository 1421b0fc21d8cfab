"""Understanding: Rasa graph components, one a file, over a core that knows no Rasa."""
