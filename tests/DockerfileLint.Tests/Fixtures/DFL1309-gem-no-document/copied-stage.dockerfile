FROM ruby:3.4 AS ruby
FROM debian:12
COPY --from=ruby /usr/local/ /usr/local/
RUN gem install puma
CMD ["puma"]
