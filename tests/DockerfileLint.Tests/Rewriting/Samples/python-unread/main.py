import report

report.write()
