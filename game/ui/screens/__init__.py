"""One module per screen: it turns a view model into elements, and intents into outcomes."""
