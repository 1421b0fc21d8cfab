"""What replies are made of: lines, numbers to call, questions, pages, and words for where there is no answer."""
