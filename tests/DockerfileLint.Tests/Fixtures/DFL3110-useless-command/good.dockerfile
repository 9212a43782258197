FROM debian:13
RUN apt-get install -y vim ssh && echo top
RUN --mount=type=ssh git clone git@example.org:a/b.git
