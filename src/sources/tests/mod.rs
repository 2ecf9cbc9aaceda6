mod arbitrary;
mod names;
mod places;
