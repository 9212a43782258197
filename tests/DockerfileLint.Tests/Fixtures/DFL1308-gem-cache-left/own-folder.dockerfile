FROM ruby:3.4-slim
ENV BUNDLE_PATH=/gems
RUN [|bundle install|]
