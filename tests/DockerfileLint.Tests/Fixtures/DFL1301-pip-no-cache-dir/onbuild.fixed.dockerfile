FROM python:3.13-slim
ONBUILD COPY requirements.txt /app/
ONBUILD RUN pip install --no-cache-dir -r /app/requirements.txt
ONBUILD RUN pip install --no-cache-dir gunicorn==23.0.0
