FROM debian:13
RUN gpg --batch --verify a.asc a && gpg --version && gpg --dearmor < a > b
