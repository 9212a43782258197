FROM ruby:3.4-slim
RUN gem install nokogiri:1.18.8 -- --use-system-libraries=true
