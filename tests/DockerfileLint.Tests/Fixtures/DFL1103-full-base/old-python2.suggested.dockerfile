FROM python:2.7-slim-jessie
COPY app.py /
CMD ["python", "/app.py"]
