FROM [|nginx:1.27|]
RUN curl -fsSL https://example.com/x -o /usr/share/nginx/html/x
