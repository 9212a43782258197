FROM debian:13
ARG TOKEN
ENV A=ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx B=AKIAEXAMPLE
RUN git clone https://user:${TOKEN}@gitlab.example.org/repo.git && git clone git@github.com:user/repo.git
RUN curl https://example.org:8080/a@b && git clone https://user@example.org/a.git
ENV URL=http://localhost:8080/ DSN=postgres://app:<password>@db/app
