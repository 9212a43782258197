FROM alpine
COPY . /a/
COPY dist /b/
COPY dist/*.js /b/
