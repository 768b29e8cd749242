"""Write the golden files anew."""

from tests.report.exporters import made_report

if __name__ == "__main__":
    for path, data in made_report.files():
        path.write_bytes(data)
