"""Floor 0: frozen values that every other floor passes around; nothing here imports a third party."""
