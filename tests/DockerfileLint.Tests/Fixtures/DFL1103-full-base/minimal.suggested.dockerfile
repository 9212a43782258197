FROM rockylinux:9-minimal
COPY app /usr/local/bin/app
CMD ["app"]
