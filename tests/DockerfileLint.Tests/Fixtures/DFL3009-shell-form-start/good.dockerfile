FROM python:3.13-slim AS a
CMD exec python app.py $PORT

FROM a AS b
SHELL ["/bin/bash", "-c"]
CMD python app.py

FROM b AS c
CMD python app.py

FROM a AS d
HEALTHCHECK CMD python check.py
CMD ["python", "app.py"]

FROM mcr.microsoft.com/windows/servercore:ltsc2025
CMD python app.py

FROM python:3.13-slim
CMD export PORT=$(cat port) && exec python app.py
