FROM ruby:3.4-slim
RUN gem install bundler -v 2.6.1
RUN gem install bundler --version "$V"
RUN gem install puma
