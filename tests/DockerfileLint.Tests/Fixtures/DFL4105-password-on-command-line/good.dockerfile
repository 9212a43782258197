FROM debian:13
RUN useradd app && echo chpasswd
