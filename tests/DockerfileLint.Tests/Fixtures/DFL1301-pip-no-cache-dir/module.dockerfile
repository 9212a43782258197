FROM python:3.13-slim
RUN python3 -m pip install --upgrade pip && [|pip3 install \
    flask \
    # web
    gunicorn|]
