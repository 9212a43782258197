FROM python:3.13
RUN apt-get update; apt-get install -y libpq5
RUN pip install -U pip
RUN pip install gunicorn==23.0.0
ADD ./ /srv/app
WORKDIR /srv/app
RUN pip install -r requirements.txt
