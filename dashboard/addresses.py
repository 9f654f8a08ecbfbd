"""Where the browser gets what the map shows; each URL changes with what it returns, and then only."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Addresses:
    """The URLs of one view."""

    shapes: str
    """The folder of all that is the same in every view: version of the shapes, worldview, language."""
    articles: str
    """The folder of what articles name: revision of the store, language."""
    asked: str
    """The view's articles as a query."""
    has_further: bool = False
    """Whether they name more places than there are dots."""
    place: int | None = None
    """The place that is chosen; what is drawn is the same."""

    def layer(self, name: str) -> str:
        """Of a layer that is the same in every view: "land", "outline/FR"."""
        return f"{self.shapes}/{name}.geojson"

    @property
    def labels(self) -> str:
        """Of the names on the map, in tiles."""
        return self.layer("labels/{z}/{x}/{y}")

    @property
    def places(self) -> str:
        """Of the dots."""
        return f"{self.articles}/places.geojson?{self.asked}"

    @property
    def further_places(self) -> str:
        """Of the other places, in tiles."""
        return f"{self.articles}/places/{{z}}/{{x}}/{{y}}.geojson?{self.asked}"

    @property
    def heat(self) -> str:
        """Of the same places as points of heat."""
        return f"{self.articles}/heat.json?{self.asked}"

    @property
    def arcs(self) -> str:
        """Of the lines between places that are named together."""
        return f"{self.articles}/arcs.geojson?{self.asked}"
