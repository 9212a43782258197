FROM [|golang:1.24|]
WORKDIR /app
COPY . .
RUN CGO_ENABLED=0 go build -o server .
EXPOSE 8080
CMD ./server -port 8080
