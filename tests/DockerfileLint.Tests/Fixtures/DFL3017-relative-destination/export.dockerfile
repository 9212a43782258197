FROM scratch AS export
COPY one [|.|]
COPY two ./two
COPY three/ three/
