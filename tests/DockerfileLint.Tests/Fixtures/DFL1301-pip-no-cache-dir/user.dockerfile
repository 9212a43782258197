FROM python:3.13-slim
ARG USERNAME=web
RUN useradd --create-home --shell /bin/bash app && adduser --disabled-password --gecos "" dev
RUN useradd -m -d /srv/$USERNAME --uid 1234 $USERNAME
USER app
RUN [|pip install --user flask|]
RUN pip install --user flask && rm -rf /home/app/.cache
USER dev:dev
RUN pip install -r requirements.txt
USER 1234
RUN pip install gunicorn && rm -rf ~/.cache
RUN pip install uvicorn
