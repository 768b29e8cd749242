"""Speed and growth, measured as ratios within one run; nothing here is part of the installed package."""
