FROM buildpack-deps:bookworm
WORKDIR /srv
COPY . .
RUN make
CMD ["./run_application", "/srv/www", "-g", "g++-12"]
