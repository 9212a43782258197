FROM alpine
COPY dist/app.js /app/
COPY --from=x keys /k
COPY src /s
