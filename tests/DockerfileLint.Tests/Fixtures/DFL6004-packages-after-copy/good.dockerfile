FROM debian:13 AS first
RUN apt-get update && apt-get install -y make && rm -rf /var/lib/apt/lists/*
COPY . /src

# What is copied may be a setting of the package manager, or overwritten by a package.
FROM debian:13 AS settings
COPY . /
RUN apt-get update && apt-get install -y make

FROM debian:13 AS site
COPY . /var/www/html
RUN apt-get update && apt-get install -y apache2

# A package of the context, a list, a script.
FROM debian:13 AS own
COPY . /src
RUN apt-get update && apt-get install -y /src/own.deb
RUN apt-get install -y $(cat /src/packages)
RUN xargs apt-get install -y < /src/packages
RUN pip install /src
RUN pip install -r /src/requirements.txt

# What is set in between holds for the installation.
FROM debian:13 AS set
COPY . /src
ARG VERSION
RUN apt-get update && apt-get install -y make=$VERSION

# The program may be in what is copied.
FROM python:3.13 AS environment
COPY . /src
RUN python -m venv /opt/venv

FROM python:3.13 AS brought
ENV PATH=/opt/venv/bin:$PATH
COPY --from=environment /opt/venv /opt/venv
RUN pip install gunicorn==23.0.0

# A variable names a file that may be in what is copied.
FROM python:3.13 AS constrained
ENV PIP_CONSTRAINT=/src/constraints.txt
COPY . /src
RUN pip install gunicorn

FROM python:3.13 AS assigned
COPY . /src
RUN PIP_CONSTRAINT=constraints.txt pip install gunicorn
RUN pip install gunicorn -c constraints.txt

# Single files change rarely.
FROM debian:13
COPY start.sh /start.sh
COPY --from=first /src /opt/first
COPY --from=settings /src /opt/settings
COPY --from=site /src /opt/site
COPY --from=own /src /opt/own
COPY --from=set /src /opt/set
COPY --from=brought /opt/venv /opt/venv
COPY --from=constrained /src /opt/constrained
COPY --from=assigned /src /opt/assigned
