FROM [|golang:1.25|]
WORKDIR /src
COPY go.mod main.go ./
RUN go build -o /usr/local/bin/app .
CMD sh -c "app 2>&1 | tee /var/log/app.log"
