FROM debian:13
COPY . /src
RUN cd /src && ./gradlew nativeCompile
RUN mv /src/build/native/app /app
COPY dist /opt/dist
RUN tar -xzf /tmp/other.tar.gz -C /opt/dist && rm -rf /opt/dist/webapp
