"""Pictures of a report as SVG, drawn by Vega-Lite. Owns what is drawn; which picture stands where, the templates say."""
