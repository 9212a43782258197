FROM python:3.6.6-slim-stretch
COPY app.py /
CMD ["python3", "/app.py"]
