FROM ubuntu:24.04
COPY --from=ruby:4.0-bookworm /usr/local /usr/local
RUN gem update --system 4.0.14
CMD ["ruby"]
