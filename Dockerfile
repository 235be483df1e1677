# The application's image: the page and the wheel are built in the first stage, and only what runs is in the second.
# BASE is any Debian-like image with Python 3.11+ and venv; where the network wants certificates of its own, a BASE that
# sets PIP_CERT and NODE_EXTRA_CA_CERTS brings them to pip and npm.
ARG BASE=python:3.11-slim

FROM ${BASE} AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_NO_COMPILE=1
WORKDIR /source
COPY requirements requirements
RUN python3 -m venv /opt/build && /opt/build/bin/pip install --quiet --require-hashes -r requirements/build.txt \
 && python3 -m venv /opt/orgatlas && /opt/orgatlas/bin/pip install --quiet --require-hashes -r requirements/runtime.txt
COPY tooling/node.py tooling/node.py
COPY visualizations/web visualizations/web
RUN /opt/build/bin/python tooling/node.py && export PATH="/opt/build/bin:$PATH" && cd visualizations/web && npm ci && npm run build
COPY . .
RUN /opt/build/bin/hatchling build --target wheel && /opt/orgatlas/bin/pip install --quiet --no-deps dist/*.whl

FROM ${BASE}
RUN useradd --system --create-home --home-dir /data orgatlas
COPY --from=build /opt/orgatlas /opt/orgatlas
ENV PATH="/opt/orgatlas/bin:$PATH" ORGATLAS_HOME=/data PYTHONUNBUFFERED=1
USER orgatlas
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=5s --timeout=5s --start-period=60s \
  CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/readyz', timeout=4)"]
ENTRYPOINT ["orgatlas"]
CMD ["serve", "--host", "0.0.0.0"]
