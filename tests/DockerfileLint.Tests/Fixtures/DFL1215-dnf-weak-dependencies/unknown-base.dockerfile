FROM example.org/base
RUN dnf install -y nginx
