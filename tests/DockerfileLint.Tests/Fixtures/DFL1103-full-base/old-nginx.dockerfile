FROM [|nginx:1.21.6|]
COPY a /usr/share/nginx/html/
