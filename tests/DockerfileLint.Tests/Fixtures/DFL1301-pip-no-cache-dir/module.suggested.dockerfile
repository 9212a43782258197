FROM python:3.13-slim
RUN python3 -m pip install --no-cache-dir --upgrade pip && pip3 install --no-cache-dir \
    flask \
    # web
    gunicorn
