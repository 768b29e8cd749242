"""Pictures of a report as SVG, drawn by Vega-Lite. Owns what is drawn; where it stands, the templates say."""
